using System.Globalization;

namespace PropertyHub.Ui;

public static class FileSizes
{
    /// <summary>1.2 MB or 340 KB.</summary>
    public static string Of(int bytes) => bytes >= 1024 * 1024
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024m / 1024m:0.0} MB")
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, (bytes + 1023) / 1024)} KB");
}
