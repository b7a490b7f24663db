using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Administration.Access;
using PropertyHub.Administration.Accounts;
using PropertyHub.Administration.Calendar;
using PropertyHub.Administration.Data;
using PropertyHub.Administration.Drafts;
using PropertyHub.Administration.Likings;
using PropertyHub.Administration.Roles;
using PropertyHub.Administration.Settings;
using PropertyHub.Administration.Trail;
using PropertyHub.Kernel;
using PropertyHub.Platform.Audit;
using PropertyHub.Platform.Data;
using PropertyHub.Platform.Exports;
using PropertyHub.Platform.Imports;
using PropertyHub.Platform.Lists;
using PropertyHub.Platform.Modules;
using PropertyHub.Platform.Operations;
using PropertyHub.Platform.Settings;
using PropertyHub.Ui;

namespace PropertyHub.Administration;

/// <summary>Who may sign in and do what, what the estate has set, its working days, and who did what.</summary>
public sealed class AdministrationModule : AppModule
{
    const int ShortestPassword = 8;

    public override string Name => AdminDb.SchemaName;
    public override Text Title => AdminTexts.Module;
    public override string Icon => AppIcon.Sliders;
    public override IReadOnlyList<Right> Rights => AdminRights.All;
    public override TrailWords Trail { get; } = new(TrailTexts.Manager);
    public override IReadOnlyList<PageLink> Pages =>
    [
        new("/admin/accounts", AdminTexts.Accounts, AdminRights.ManageAccounts),
        new("/admin/roles", AdminTexts.Roles, AdminRights.EditRoles),
        new("/admin/settings", AdminTexts.Settings, AdminRights.EditSettings),
        new("/admin/holidays", AdminTexts.Holidays, AdminRights.EditHolidays),
        new("/admin/audit", AdminTexts.AuditTrail, AdminRights.SeeAuditTrail),
    ];

    public override IReadOnlyList<DeedLink> Deeds =>
    [
        new("/admin/accounts", AdminTexts.Accounts, AdminTexts.DeedAccountsUnder, AppIcon.Key, AdminRights.ManageAccounts),
        new("/admin/settings", AdminTexts.Settings, AdminTexts.DeedSettingsUnder, AppIcon.Sliders, AdminRights.EditSettings),
    ];

    public override void AddServices(IServiceCollection services)
    {
        services.AddModuleDb<AdminDb>(Name);
        services.AddSingleton<AccessList>().AddSingleton<IActorLoader>(provider => provider.GetRequiredService<AccessList>())
            .AddSingleton<IDisplayNames>(provider => provider.GetRequiredService<AccessList>());
        services.AddSingleton<SettingBook>().AddSingleton<ISettings>(provider => provider.GetRequiredService<SettingBook>());
        services.AddSingleton<HolidayCalendar>().AddSingleton<ICalendar>(provider => provider.GetRequiredService<HolidayCalendar>());
        AddIdentity(services);
        AddAccounts(services);
        services.AddSingleton<IRoleStart, RoleStart>().AddScoped<GrantNewRights>().AddScoped<EditRole>().AddScoped<CreateRole>().AddScoped<RoleBook>();
        services.AddScoped<ChangeSetting>().AddScoped<ISettingDesk, SettingDesk>().AddScoped<SettingList>();
        services.AddScoped<SetHoliday>().AddScoped<RemoveHoliday>().AddScoped<HolidayList>();
        services.AddScoped<IImport, HolidayImport>().AddScoped<IExport, HolidayExport>();
        services.AddScoped<KeepLiking>().AddScoped<KeepFilter>().AddScoped<ForgetFilter>().AddScoped<IListMemory, ListMemory>();
        services.AddScoped<KeepDraft>().AddScoped<ForgetDraft>().AddScoped<IDraftBook, DraftBook>();
        services.AddScoped<StartJob>().AddScoped<IJobTrail>(provider => provider.GetRequiredService<StartJob>());
        services.AddScoped<AuditTrailList>().AddScoped<TrailReading>().AddScoped<TrailValues>();
    }

    static void AddAccounts(IServiceCollection services)
    {
        services.AddSingleton<IFirstAdministrator, FirstAdministrator>().AddScoped<IssueFirstLink>().AddScoped<CreateFirstAdministrator>();
        services.AddSingleton<ISpentLinks, SpentLinks>().AddSingleton<OpenLinks>();
        services.AddScoped<SignInAttempt>().AddScoped<RecordSignIn>();
        services.AddScoped<CreateAccount>().AddScoped<CreateStaffAccounts>().AddScoped<CreateDemoAccounts>().AddScoped<AccountList>();
        services.AddScoped<IssuePasswordLink>().AddScoped<SetPassword>().AddScoped<ChangeOwnPassword>();
        services.AddScoped<DisableAccount>().AddScoped<AssignRoles>();
    }

    static void AddIdentity(IServiceCollection services)
    {
        services.Configure<IdentityOptions>(options =>
        {
            options.User.AllowedUserNameCharacters = "";
            options.Password = new PasswordOptions
            {
                RequiredLength = ShortestPassword, RequiredUniqueChars = 1,
                RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false,
            };
            options.Lockout.MaxFailedAccessAttempts = 5;
            options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
        });
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.AddSingleton<IUserValidator<Account>, UserValidator<Account>>();
        services.AddSingleton<IPasswordValidator<Account>, PasswordValidator<Account>>();
        services.AddSingleton<ILookupNormalizer, UpperInvariantLookupNormalizer>();
        services.AddSingleton<IdentityErrorDescriber>();
        services.AddScoped<AccountManagers>();
    }
}
