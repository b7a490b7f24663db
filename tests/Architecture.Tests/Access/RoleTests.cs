namespace PropertyHub.Architecture.Tests.Access;

/// <summary>SYS-02: the positions that come with the product hold the rights that there are.</summary>
public sealed class RoleTests
{
    /// <summary>Rights that no position has from the start: an administrator gives them by hand.</summary>
    static readonly string[] GivenByHand = [];

    static IReadOnlyList<string> Rights => House.Found(Types.AppModules.SelectMany(module => module.Rights).Select(right => right.Name));

    static IReadOnlyList<(string Role, string Right)> Held => House.Found(
        from object role in (System.Collections.IEnumerable)Type.GetType("PropertyHub.Administration.Roles.BuiltInRoles, PropertyHub.Administration", throwOnError: true)!.GetField("All")!.GetValue(null)!
        from right in (string[])role.GetType().GetProperty("Rights")!.GetValue(role)!
        select ((string)role.GetType().GetProperty("Key")!.GetValue(role)!, right));

    [Fact]
    public void What_a_position_holds_is_a_right_of_a_module() =>
        House.None(Held.Where(held => !Rights.Any(right => Covers(held.Right, right))).Select(held => $"{held.Role}: {held.Right}"), "A right that no module lists");

    [Fact]
    public void Every_right_is_held_by_a_position_or_given_by_hand() =>
        House.None(Rights.Where(right => !GivenByHand.Contains(right) && !Held.Any(held => Covers(held.Right, right))), "A right that nobody has");

    [Fact]
    public void What_is_given_by_hand_is_held_by_no_position() =>
        House.None(GivenByHand.Where(right => !Rights.Contains(right) || Held.Any(held => Covers(held.Right, right))), "Held by a position, or no right at all");

    static bool Covers(string pattern, string right) => pattern.EndsWith('*') ? right.StartsWith(pattern[..^1], StringComparison.Ordinal) : pattern == right;
}
