using PropertyHub.Kernel;

namespace PropertyHub.Archives.People;

internal static class RoleWords
{
    public static Text Text(PersonRole role) => Texts.Get("Role_" + role);
}
