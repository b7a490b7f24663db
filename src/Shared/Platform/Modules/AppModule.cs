using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Kernel;
using PropertyHub.Platform.Audit;
using PropertyHub.Platform.Settings;

namespace PropertyHub.Platform.Modules;

/// <summary>What a module adds to the host: the one place to look for it.</summary>
public abstract class AppModule
{
    /// <summary>The module's schema and the first part of its rights' names.</summary>
    public abstract string Name { get; }

    /// <summary>The word under the icon in the rail.</summary>
    public abstract Text Title { get; }

    public abstract string Icon { get; }

    public abstract IReadOnlyList<Right> Rights { get; }

    /// <summary>The pages shown as tabs, in order; each only to those who have its right.</summary>
    public abstract IReadOnlyList<PageLink> Pages { get; }

    /// <summary>What people begin most often, as large buttons on the start page; each only for those who have its right.</summary>
    public virtual IReadOnlyList<DeedLink> Deeds => [];

    /// <summary>What the estate may set for this module, in the order of the settings page.</summary>
    public virtual IReadOnlyList<Setting> Settings => [];

    /// <summary>How the audit trail of this module is told to people (SYS-03); none where the module keeps no records.</summary>
    public virtual TrailWords? Trail => null;

    public Assembly Assembly => GetType().Assembly;

    public abstract void AddServices(IServiceCollection services);
}

public sealed record PageLink(string Address, Text Label, string Right);

/// <param name="Icon">A drawing of the product's icons.</param>
/// <param name="Under">What it is for, in a few words.</param>
public sealed record DeedLink(string Address, Text Label, Text Under, string Icon, string Right);
