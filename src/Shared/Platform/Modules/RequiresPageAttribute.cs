using Microsoft.AspNetCore.Authorization;

namespace PropertyHub.Platform.Modules;

/// <summary>The right without which a page is not drawn and a download not begun: <c>@attribute [RequiresPage(BillingRights.Cashier)]</c>.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RequiresPageAttribute(string right) : AuthorizeAttribute(PolicyPrefix + right)
{
    public const string PolicyPrefix = "right:";

    public string Right { get; } = right;
}
