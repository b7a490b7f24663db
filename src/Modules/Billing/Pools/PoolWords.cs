using PropertyHub.Billing.Tariffs;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.Pools;

static class PoolWords
{
    /// <summary>The buildings of a pool as people say them.</summary>
    public static string Buildings(string buildings) => buildings.Length == 0 ? PoolTexts.AllBuildings : PoolTexts.OfBuildings(string.Join('、', TariffScope.List(buildings)));
}

static class PoolAddress
{
    public static string Of(Period period) => $"/billing/pools?period={period}";
    public static string Sheet(long pool) => $"/billing/pools/{pool}";
}
