using PropertyHub.Kernel;

namespace PropertyHub.Archives;

/// <summary>
/// What another module adds to the page of a unit, such as its balance and payments; registered with <c>AddSingleton&lt;IUnitSection, X&gt;()</c>.
/// The component has one parameter, <c>[Parameter] public UnitFacts Unit { get; set; }</c>, and draws its own content under the title.
/// </summary>
public interface IUnitSection
{
    /// <summary>Lower comes first.</summary>
    int Order { get; }

    /// <summary>Without this right the section is not drawn.</summary>
    string Right { get; }

    Text Title { get; }
    Type Component { get; }
}
