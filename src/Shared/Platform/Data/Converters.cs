using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using PropertyHub.Kernel;

namespace PropertyHub.Platform.Data;

sealed class PeriodConverter() : ValueConverter<Period, int>(period => period.Year * 100 + period.Month, number => new Period(number / 100, number % 100));

sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    moment => new DateTime(moment.Ticks - moment.Ticks % TimeSpan.TicksPerMillisecond, DateTimeKind.Unspecified),
    stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));
