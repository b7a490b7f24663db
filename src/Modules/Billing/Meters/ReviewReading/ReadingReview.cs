using PropertyHub.Kernel;

namespace PropertyHub.Billing.Meters;

static class ReadingReview
{
    /// <summary>Why a reading cannot be reviewed, or null.</summary>
    public static Refusal? Refuse(MeterReading? reading) =>
        reading is null ? new Refusal(MeterTexts.ReadingGone)
        : reading.Billed ? new Refusal(MeterTexts.AlreadyBilled(reading.Period, reading.Previous, reading.Current))
        : null;
}
