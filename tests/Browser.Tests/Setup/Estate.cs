namespace PropertyHub.Browser.Tests;

/// <summary>Tests that change the shared estate, or compare what it says, run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class Estate
{
    public const string Name = "estate";
}
