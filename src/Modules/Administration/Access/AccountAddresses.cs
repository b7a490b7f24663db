namespace PropertyHub.Administration.Access;

/// <summary>Where one signs in and out.</summary>
public static class AccountAddresses
{
    public const string SignIn = "/account/sign-in";
    public const string SignOut = "/account/sign-out";
    public const string Who = "/account/who";
    public const string Denied = "/account/denied";
    public const string Setup = "/account/setup";
    public const string Password = "/account/password";
    public const string OwnPassword = "/account/own-password";
    public const string BackParameter = "back";

    /// <summary>An address of this host, or its start page: nobody is sent elsewhere after signing in or changing the language.</summary>
    public static string Local(string? address) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && !address.Any(char.IsControl) ? address : "/";

    public static string SetupWith(string token) => $"{Setup}?token={token}";
    public static string PasswordWith(string token) => $"{Password}?token={token}";
}
