using PropertyHub.Kernel;

namespace PropertyHub.Host;

/// <summary>What one may do with the program itself. Stored in roles: never renamed.</summary>
internal static class HostRights
{
    public const string Operate = "host.operate";

    public static readonly IReadOnlyList<Right> All = [new(Operate, HostTexts.RightOperate)];
}
