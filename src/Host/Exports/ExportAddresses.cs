namespace PropertyHub.Host.Exports;

internal static class ExportAddresses
{
    public const string ExportRoute = "/export/{kind}";
    public const string TemplateRoute = "/template/{kind}";
    public const string WorkRoute = "/made/{id:guid}";
    public const string RefusedRoute = "/import/refused/{id:guid}";

    public static string Template(string kind, bool filled = false) => $"/template/{kind}{(filled ? "?filled=true" : "")}";
    public static string Refused(Guid upload) => $"/import/refused/{upload}";
}
