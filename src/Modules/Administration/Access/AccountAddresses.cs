namespace PropertyHub.Administration.Access;

/// <summary>Where one signs in and out.</summary>
public static class AccountAddresses
{
    public const string SignIn = "/account/sign-in";
    public const string SignOut = "/account/sign-out";
    public const string Denied = "/account/denied";
    public const string Setup = "/account/setup";
    public const string Password = "/account/password";
    public const string OwnPassword = "/account/own-password";
    public const string BackParameter = "back";

    public static string SetupWith(string token) => $"{Setup}?token={token}";
    public static string PasswordWith(string token) => $"{Password}?token={token}";
}
