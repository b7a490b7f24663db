using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using PropertyHub.Kernel;
using PropertyHub.Platform.Lists;
using PropertyHub.Platform.LongWork;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Ui;

/// <summary>The list as it is shown, as a workbook: written as long work, fetched by the browser as soon as it is done.</summary>
public sealed partial class DataList<TRow>
{
    /// <summary>More rows are not read at once for a file; the standard download has no such limit.</summary>
    internal const int MostRows = 100_000;

    LongWorkStatus? _file;

    bool CanExport => _columns.Exists(column => column.Value is not null);

    async Task ExportAsync(bool chosen)
    {
        if (!chosen && _page?.Total > MostRows)
        {
            Toasts.Tell(new Refusal(UiTexts.ExcelTooMany(_page.Total, MostRows)));
            return;
        }
        var actor = await Services.GetRequiredService<ICurrentActor>().GetAsync();
        var moment = Services.GetRequiredService<EstateClock>().ToLocal(Time.GetUtcNow().UtcDateTime);
        var name = Caption ?? UiTexts.List;
        var (query, request, pick) = (Query, _state.Request.Question.Whole(), chosen && _selection is { Everything: false } some ? some.Rows.Select(RowKey!).ToHashSet() : null);
        var (key, columns) = (RowKey, Shown.Where(column => column.Value is not null).Select(column => new SheetColumn<TRow>(column.Title, column.Value!, column.Sum)).ToList());
        string[] notes = [.. _state.Conditions().Take(1).Select(_ => UiTexts.ExcelAsked(Asked).ToString()), UiTexts.ExcelMade(actor.DisplayName, Figures.Moment(moment))];
        var file = Watch().StartFile(Guid.NewGuid(), actor, UiTexts.ExcelTitle(name), $"{name}-{moment:yyyyMMdd-HHmm}.xlsx", _state.Href(_state.Request), async (services, stream, _, ct) =>
        {
            var own = services.GetService(query.GetType()) as IListQuery<TRow> ?? query;
            var page = await own.PageAsync(request, ct);
            if (pick is not null)
                page = new([.. page.Rows.Where(row => pick.Contains(key!(row)))], pick.Count);
            await new ListSheet<TRow>(name, columns, notes, services.GetRequiredService<IDisplayNames>()).WriteAsync(stream, page, ct);
            return null;
        });
        _file = file;
        await FetchAsync(Watch().Find(file.Id) ?? file);
    }

    async Task FetchAsync(LongWorkStatus status)
    {
        if (status.State == LongWorkState.Running)
            return;
        _file = null;
        if (status.State == LongWorkState.Done)
            await Js.InvokeVoidAsync("propertyHub.fetch", WorkFile.AddressOf(status.Id));
        else if (status.Refusal is { } refusal)
            Toasts.Tell(refusal);
        StateHasChanged();
    }
}
