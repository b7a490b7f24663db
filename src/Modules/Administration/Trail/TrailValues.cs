using System.Globalization;
using Microsoft.EntityFrameworkCore.Metadata;
using PropertyHub.Administration.Roles;
using PropertyHub.Kernel;
using PropertyHub.Platform.Audit;
using PropertyHub.Platform.Data;
using PropertyHub.Platform.Modules;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Administration.Trail;

/// <summary>Says what a value in the audit trail means: a number that stands for another record by that record's name, moments in the estate's time zone.</summary>
internal sealed class TrailValues(IEnumerable<AppModule> modules, IDisplayNames names, EstateClock clock)
{
    const string Hidden = "***";
    const int ChecksumShown = 12;

    /// <summary>The field in which a batch tells which file it was.</summary>
    public const string Checksum = "Sha256";

    /// <summary>Keys that are stored and mean something to people: of rights, settings and built-in roles.</summary>
    readonly Dictionary<string, Text> _keys = modules.SelectMany(module => module.Rights.Select(right => (right.Name, right.Label))
            .Concat(module.Settings.Select(setting => (Name: setting.Key, setting.Label))))
        .Concat(BuiltInRoles.All.Select(role => (Name: role.Key, Label: RoleLabel.Of(role.Key, null))))
        .DistinctBy(known => known.Name).ToDictionary(known => known.Name, known => known.Label);

    public DateTime Local(DateTime utc) => clock.ToLocal(utc);

    /// <summary>The name of a record that is still there; null for another.</summary>
    public async Task<string?> RecordAsync(ModuleDb db, IEntityType? type, string key, CancellationToken ct)
    {
        var called = type is null ? null : await db.NameOfAsync(type, key, Called, ct);
        return called is { Length: > 0 } ? called : null;
    }

    public async ValueTask<string> SaidAsync(ModuleDb db, TrailWords words, IEntityType? type, string field, string raw, CancellationToken ct)
    {
        if (raw == Hidden)
            return AdminTexts.NotRecorded;
        var property = type?.FindProperty(field);
        if (property?.GetContainingForeignKeys().FirstOrDefault() is { } key && await RecordAsync(db, key.PrincipalEntityType, raw, ct) is { } principal)
            return principal;
        var kind = property is null ? field : (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType).Name;
        return words.Value(kind, raw)?.ToString() ?? raw switch
        {
            "True" => AdminTexts.Yes.ToString(),
            "False" => AdminTexts.No.ToString(),
            _ when Moment(kind, raw) is { } moment => moment,
            _ when field.EndsWith("By", StringComparison.Ordinal) || field is "Cashier" or "Holder" => await names.OfAsync(raw, ct),
            _ when field == Checksum => raw[..Math.Min(ChecksumShown, raw.Length)],
            _ => Called(raw),
        };
    }

    string? Moment(string kind, string raw) =>
        kind is nameof(DateTime) or nameof(DateTimeOffset) && DateTimeOffset.TryParse(raw, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? clock.ToLocal(moment.UtcDateTime).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) : null;

    string Called(string value) => _keys.TryGetValue(value, out var label) ? label.ToString() : value;
}
