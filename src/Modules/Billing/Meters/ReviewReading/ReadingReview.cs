using PropertyHub.Kernel;

namespace PropertyHub.Billing.Meters;

static class ReadingReview
{
    /// <summary>Why a reading cannot be reviewed, or null.</summary>
    /// <param name="version">As it was shown.</param>
    public static Refusal? Refuse(MeterReading? reading, int version) =>
        reading is null ? new Refusal(MeterTexts.ReadingGone)
        : reading.Billed ? new Refusal(MeterTexts.AlreadyBilled(reading.Period, reading.Previous, reading.Current))
        : reading.Version != version ? new Refusal(Platform.PlatformTexts.ChangedMeanwhile)
        : null;
}
