using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;
using PropertyHub.Platform.Modules;

namespace PropertyHub.Administration.Access;

internal sealed record RightRequirement(string Right) : IAuthorizationRequirement;

/// <summary>Makes the policy of any right from its name, as <see cref="RequiresPageAttribute"/> asks for it.</summary>
internal sealed class RightPolicies(IOptions<AuthorizationOptions> options) : DefaultAuthorizationPolicyProvider(options)
{
    public override bool AllowsCachingPolicies => true;

    public override Task<AuthorizationPolicy?> GetPolicyAsync(string policyName) =>
        policyName.StartsWith(RequiresPageAttribute.PolicyPrefix, StringComparison.Ordinal)
            ? Task.FromResult<AuthorizationPolicy?>(PolicyOf(policyName[RequiresPageAttribute.PolicyPrefix.Length..]))
            : base.GetPolicyAsync(policyName);

    static AuthorizationPolicy PolicyOf(string right) =>
        new AuthorizationPolicyBuilder().RequireAuthenticatedUser().AddRequirements(new RightRequirement(right)).Build();
}

internal sealed class RightHandler(AccessList access) : AuthorizationHandler<RightRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, RightRequirement requirement)
    {
        var actor = await access.ActorOfAsync(context.User, CancellationToken.None);
        if (actor.May(requirement.Right))
            context.Succeed(requirement);
    }
}
