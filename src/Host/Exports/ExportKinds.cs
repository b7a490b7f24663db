using PropertyHub.Kernel;
using PropertyHub.Platform.Exports;
using PropertyHub.Platform.Imports;

namespace PropertyHub.Host.Exports;

/// <summary>All that can be exported: the modules' exports, a template for each kind of import, and each kind's present rows in that form.</summary>
internal static class ExportKinds
{
    const string Template = "template-";

    public static IReadOnlyList<IExport> All(IServiceProvider services)
    {
        var exports = services.GetServices<IExport>().ToList();
        var imports = services.GetServices<IImport>().ToList();
        return
        [
            .. exports,
            .. imports.Where(import => !exports.Exists(export => export.Kind == import.Kind)).Select(import => new ImportForm(import, import.Kind, import.Title, Filled: true)),
            .. imports.Select(import => new ImportForm(import, Template + import.Kind, HostTexts.TemplateName(import.Title), Filled: false)),
        ];
    }

    public static IReadOnlyList<string> Names(IServiceProvider services) => [.. All(services).Select(export => export.Kind)];

    /// <summary>Those that are neither a kind of import nor a template.</summary>
    public static IReadOnlyList<string> OwnNames(IServiceProvider services) =>
        [.. Names(services).Except(services.GetServices<IImport>().SelectMany(import => new[] { import.Kind, Template + import.Kind }))];

    sealed record ImportForm(IImport Import, string Kind, Text Title, bool Filled) : IExport
    {
        public string Right => Import.Right;

        public Outcome<Func<Stream, CancellationToken, Task>> Prepare(ExportArguments arguments) =>
            (Func<Stream, CancellationToken, Task>)((stream, ct) => Import.WriteTemplateAsync(stream, Filled, ct));
    }
}
