using PropertyHub.Host.Exports;
using PropertyHub.Kernel;
using PropertyHub.Platform.Exports;

namespace PropertyHub.Host.Tests.Exports;

/// <summary>Personal data in full leaves with its own right only (ARC-05), and whoever lacks it is told before the download begins.</summary>
public sealed class ExportPermissionTests
{
    static readonly ExportArguments InFull = new() { Unmask = true, Reason = "律师函" };

    [Fact]
    public void Without_the_right_it_is_refused_and_nothing_is_prepared()
    {
        var export = new People();
        export.PrepareFor(Somebody("see"), InFull).Refusal!.Text.ShouldBe(HostTexts.MayNotUnmask(export.Title));
        export.Prepared.ShouldBeFalse();
    }

    [Fact]
    public void With_the_right_it_is_prepared() => new People().PrepareFor(Somebody("see", "unmask"), InFull).Succeeded.ShouldBeTrue();

    [Fact]
    public void Masked_it_needs_no_further_right() => new People().PrepareFor(Somebody("see"), new ExportArguments()).Succeeded.ShouldBeTrue();

    static Actor Somebody(params string[] rights) => new("zhou", "周雅琴", null, rights.ToHashSet());

    sealed class People : IExport
    {
        public bool Prepared { get; private set; }
        public string Kind => "people";
        public Text Title => HostTexts.OptionUnmask;
        public string Right => "see";
        public string? UnmaskRight => "unmask";

        public Outcome<Func<Stream, CancellationToken, Task>> Prepare(ExportArguments arguments)
        {
            Prepared = true;
            return (Func<Stream, CancellationToken, Task>)((_, _) => Task.CompletedTask);
        }
    }
}
