global using static PropertyHub.Archives.Tests.Given;

namespace PropertyHub.Archives.Tests;

internal static class Given
{
    public static CancellationToken Ct => TestContext.Current.CancellationToken;
}
