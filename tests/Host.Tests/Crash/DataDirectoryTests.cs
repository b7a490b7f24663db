using System.Globalization;
using PropertyHub.Host.Web;

namespace PropertyHub.Host.Tests.Crash;

/// <summary>One host serves a data directory; commands run beside it, and a killed host leaves it free.</summary>
[Collection(PreparedEstate.Group)]
public sealed class DataDirectoryTests(PreparedEstate estate)
{
    const string Serving = "http://127.0.0.1:";

    [Fact]
    public async Task One_serves_commands_run_beside_it_and_a_kill_frees_the_directory()
    {
        CultureInfo.CurrentUICulture = new CultureInfo(Languages.Default);
        var data = Path.Combine(estate.Copy(), "data");
        await using (var first = HostProcess.Start(HostProcess.Host, data, "serve"))
        {
            await first.SaysAsync(HostTexts.Serving(Serving).ToString());

            var second = await HostProcess.RunAsync(data, "serve");
            second.Code.ShouldBe(1, second.Said);
            second.Said.Trim().ShouldBe(HostTexts.AlreadyServed(data).ToString());

            var beside = await HostProcess.RunAsync(data, "bill-run", "2026-01");
            beside.Code.ShouldBe(0, beside.Said);
            new Books(data).Waiting.ShouldBe(0);

            first.HasEnded.ShouldBeFalse();
            await first.KillAsync();
        }

        await using var next = HostProcess.Start(HostProcess.Host, data, "serve");
        await next.SaysAsync(HostTexts.Serving(Serving).ToString());
        next.Complained.ShouldBeEmpty();
    }
}
