using PropertyHub.Archives;
using PropertyHub.HrAppraisal;
using PropertyHub.Platform.Modules;

namespace PropertyHub.Host.Demo;

/// <summary>Whether the database is still empty, and billing is on board: the demonstration never mixes with real data.</summary>
internal sealed class DemoEmptiness(IServiceProvider services)
{
    public async Task<bool> HoldsAsync(CancellationToken ct) =>
        services.GetServices<IVerb>().Any(verb => verb.Name == "bill-run")
        && services.GetService<IEstate>() is { } estate && (await estate.UnitsAsync(ct)).Count == 0
        && (services.GetService<IStaffDirectory>() is not { } staff || (await staff.StaffAsync(ct)).Count == 0);
}
