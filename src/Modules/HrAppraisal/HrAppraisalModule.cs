using Microsoft.Extensions.DependencyInjection;
using PropertyHub.HrAppraisal.Appraisals;
using PropertyHub.HrAppraisal.Appraisals.AnswerAppeal;
using PropertyHub.HrAppraisal.Appraisals.ApproveForm;
using PropertyHub.HrAppraisal.Appraisals.CloseMonth;
using PropertyHub.HrAppraisal.Appraisals.Mine;
using PropertyHub.HrAppraisal.Appraisals.Month;
using PropertyHub.HrAppraisal.Appraisals.OpenMonth;
using PropertyHub.HrAppraisal.Appraisals.Overview;
using PropertyHub.HrAppraisal.Appraisals.RaiseAppeal;
using PropertyHub.HrAppraisal.Appraisals.ReopenForm;
using PropertyHub.HrAppraisal.Appraisals.ReopenMonth;
using PropertyHub.HrAppraisal.Appraisals.Score;
using PropertyHub.HrAppraisal.Appraisals.SeeForm;
using PropertyHub.HrAppraisal.Appraisals.Sheet;
using PropertyHub.HrAppraisal.Appraisals.Sign;
using PropertyHub.HrAppraisal.Data;
using PropertyHub.HrAppraisal.Desks;
using PropertyHub.HrAppraisal.Forms;
using PropertyHub.HrAppraisal.Occurrences;
using PropertyHub.HrAppraisal.Occurrences.AttachFiles;
using PropertyHub.HrAppraisal.Occurrences.DecideOccurrence;
using PropertyHub.HrAppraisal.Occurrences.ImportOccurrences;
using PropertyHub.HrAppraisal.Occurrences.NoteOccurrence;
using PropertyHub.HrAppraisal.Staff;
using PropertyHub.HrAppraisal.Staff.ImportStaff;
using PropertyHub.Kernel;
using PropertyHub.Platform.Audit;
using PropertyHub.Platform.Data;
using PropertyHub.Platform.Events;
using PropertyHub.Platform.Exports;
using PropertyHub.Platform.Finding;
using PropertyHub.Platform.Imports;
using PropertyHub.Platform.Modules;
using PropertyHub.Platform.Operations;
using PropertyHub.Platform.Settings;
using PropertyHub.Ui;

namespace PropertyHub.HrAppraisal;

/// <summary>HR appraisal (绩效考核): staff, occurrences as evidence, form 7.1 scored by three people, the result for payroll.</summary>
public sealed class HrAppraisalModule : AppModule
{
    public override string Name => "hr";
    public override Text Title => Texts.ModuleTitle;
    public override string Icon => AppIcon.Bars;

    public override IReadOnlyList<Right> Rights =>
    [
        new(HrRights.View, Texts.Right_View),
        new(HrRights.ManageStaff, Texts.Right_ManageStaff),
        new(HrRights.ManageForms, Texts.Right_ManageForms),
        new(HrRights.NoteOccurrences, Texts.Right_NoteOccurrences),
        new(HrRights.Score, Texts.Right_Score),
        new(HrRights.OpenMonth, Texts.Right_OpenMonth),
        new(HrRights.CloseMonth, Texts.Right_CloseMonth),
        new(HrRights.CloseUnsigned, Texts.Right_CloseUnsigned),
        new(HrRights.ReopenMonth, Texts.Right_ReopenMonth),
        new(HrRights.Approve, Texts.Right_Approve),
        new(HrRights.AnswerAppeals, Texts.Right_AnswerAppeals),
        new(HrRights.SeeOwn, Texts.Right_SeeOwn),
        new(HrRights.Export, Texts.Right_Export),
    ];
    public override TrailWords Trail { get; } = new(TrailTexts.Manager);

    public override IReadOnlyList<PageLink> Pages =>
    [
        new("/appraisals", Texts.PageMonth, HrRights.View),
        new("/appraisals/overview", MonthTexts.PageOverview, HrRights.View),
        new("/appraisals/mine", Texts.PageMine, HrRights.SeeOwn),
        new("/appraisals/forms", EditorTexts.PageForms, HrRights.View),
        new("/staff", Texts.PageStaff, HrRights.View),
    ];

    public override IReadOnlyList<DeedLink> Deeds =>
    [
        new("/appraisals", DeskTexts.DeedAppraise, DeskTexts.DeedAppraiseUnder, AppIcon.Bars, HrRights.Score),
        new("/appraisals", DeskTexts.DeedMonth, DeskTexts.DeedMonthUnder, AppIcon.Bars, HrRights.CloseMonth),
        new("/staff", DeskTexts.DeedStaff, DeskTexts.DeedStaffUnder, AppIcon.Users, HrRights.ManageStaff),
    ];

    public override IReadOnlyList<Setting> Settings => [HrSettings.ManagerPosition, HrSettings.LeaderApproves, HrSettings.AppealDays, HrSettings.DepartmentGoal, HrSettings.EndOfBusiness];

    public override void AddServices(IServiceCollection services)
    {
        services.AddModuleDb<HrDb>("hr");
        services.AddScoped<IStaffDirectory, StaffDirectory>();

        services.AddScoped<IFindSource, FindStaff>();
        services.AddForms();
        services.AddOccurrenceFiles();
        services.AddScoped<NoteOccurrence>();
        services.AddScoped<AcceptOccurrence>();
        services.AddScoped<RejectOccurrence>();
        services.AddScoped<OpenMonth>();
        services.AddScoped<Score>();
        services.AddScoped<Sign>();
        services.AddScoped<CloseMonth>();
        services.AddScoped<ReopenMonth>();
        services.AddScoped<ReopenForm>();
        services.AddScoped<SeeForm>();
        services.AddScoped<ApproveForm>();
        services.AddScoped<SendBackForm>();
        services.AddScoped<RaiseAppeal>();
        services.AddScoped<AnswerAppeal>();
        services.AddScoped<AppealTerm>();
        services.AddScoped<IEventReceiver, FollowBooks>();

        services.AddScoped<MonthResults>();
        services.AddScoped<MonthQuery>();
        services.AddScoped<OverviewQuery>();
        services.AddScoped<SheetQuery>();
        services.AddScoped<MineQuery>();
        services.AddScoped<StaffQuery>();

        services.AddDesks();

        services.AddScoped<IImport, ImportStaff>();
        services.AddScoped<IImport, ImportOccurrences>();
        services.AddScoped<IExport, StaffExport>();
        services.AddScoped<IExport, OccurrencesExport>();
        services.AddScoped<IExport, AppraisalsExport>();
        services.AddScoped<IVerb, AppraiseVerb>();
        services.AddScoped<IInvariant, ClosedTotals>();
    }
}
