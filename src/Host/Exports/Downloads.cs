using PropertyHub.Host.Imports;
using PropertyHub.Kernel;
using PropertyHub.Platform.Excel;
using PropertyHub.Platform.Imports;
using PropertyHub.Platform.LongWork;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Host.Exports;

/// <summary>Workbooks to download; they start at once and are written while they are read.</summary>
internal static class Downloads
{
    const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapDownloads(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(ExportAddresses.ExportRoute, ExportAsync);
        endpoints.MapGet(ExportAddresses.TemplateRoute, TemplateAsync);
        endpoints.MapGet(ExportAddresses.RefusedRoute, RefusedAsync);
        endpoints.MapGet(ExportAddresses.WorkRoute, WorkAsync);
    }

    static async Task<IResult> ExportAsync(string kind, HttpContext context, ICurrentActor actors, EstateClock clock)
    {
        if (ExportKinds.All(context.RequestServices).FirstOrDefault(export => export.Kind == kind) is not { } export)
            return Results.NotFound();
        var actor = await actors.GetAsync(context.RequestAborted);
        if (!actor.May(export.Right))
            return Results.Forbid();
        var arguments = ExportQuery.Read(context.Request.Query);
        if (arguments.Refusal is { } misread)
            return Refused(misread);
        var prepared = export.PrepareFor(actor, arguments.Value);
        return prepared.Refusal is { } refusal
            ? Refused(refusal)
            : Results.Stream(stream => prepared.Value(stream, context.RequestAborted), Workbook, $"{export.Title}-{clock.Today:yyyyMMdd}.xlsx");
    }

    static async Task<IResult> TemplateAsync(string kind, bool? filled, HttpContext context, IEnumerable<IImport> imports, ICurrentActor actors)
    {
        if (imports.FirstOrDefault(import => import.Kind == kind) is not { } import)
            return Results.NotFound();
        if (!(await actors.GetAsync(context.RequestAborted)).May(import.Right))
            return Results.Forbid();
        return Results.Stream(stream => import.WriteTemplateAsync(stream, filled == true, context.RequestAborted), Workbook, $"{HostTexts.TemplateName(import.Title)}.xlsx");
    }

    static async Task<IResult> RefusedAsync(Guid id, HttpContext context, UploadedFiles files, LongWorkRunner runner, ICurrentActor actors)
    {
        var actor = await actors.GetAsync(context.RequestAborted);
        if (files.Find(id, actor.Name) is not { } file || ReportOf(runner, file) is not { } report)
            return Results.NotFound();
        return Results.Stream(async stream =>
        {
            await using var source = file.Open();
            await RefusedRows.WriteAsync(source, report.Errors, stream, context.RequestAborted);
        }, Workbook, $"{HostTexts.RefusedName(Path.GetFileNameWithoutExtension(file.Name))}.xlsx");
    }

    /// <summary>The file that somebody's own long work made.</summary>
    static async Task<IResult> WorkAsync(Guid id, HttpContext context, LongWorkRunner runner, IWorkFiles files, ICurrentActor actors) =>
        runner.Find(id) is { Result: WorkFile made } work && work.Actor == (await actors.GetAsync(context.RequestAborted)).Name && files.Open(id) is { } content
            ? Results.Stream(content, Workbook, made.Name)
            : Results.NotFound();

    static ImportReport? ReportOf(LongWorkRunner runner, UploadedFile file) =>
        new[] { file.Id, file.TrialId }.Select(id => runner.Find(id)?.Result).OfType<ImportReport>().FirstOrDefault(report => !report.Accepted);

    static IResult Refused(Refusal refusal) =>
        Results.Text(string.Join('\n', refusal.Details.Select(line => line.ToString()).Prepend(refusal.Text.ToString())), "text/plain", System.Text.Encoding.UTF8, StatusCodes.Status400BadRequest);
}
