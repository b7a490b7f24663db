using PropertyHub.Kernel;

namespace PropertyHub.Host.CommandLine;

/// <summary>Why a file of the user's cannot be read or written, in words.</summary>
internal static class FileTrouble
{
    public static bool Is(Exception failure) => failure is IOException or UnauthorizedAccessException or NotSupportedException;

    public static Refusal Reading(string path, Exception failure) => new(HostTexts.CannotRead(path, Why(failure, HostTexts.NoPermissionToRead)));
    public static Refusal Writing(string path, Exception failure) => new(HostTexts.CannotWrite(path, Why(failure, HostTexts.NoPermission)));
    public static Refusal WritingOverFolder(string path) => new(HostTexts.CannotWrite(path, HostTexts.IsFolder));

    static string Why(Exception failure, string noPermission) => failure switch
    {
        DirectoryNotFoundException => HostTexts.NoSuchFolder,
        UnauthorizedAccessException => noPermission,
        PathTooLongException => HostTexts.PathTooLong,
        _ => failure.Message,
    };
}
