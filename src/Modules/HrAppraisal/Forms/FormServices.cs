using Microsoft.Extensions.DependencyInjection;

namespace PropertyHub.HrAppraisal.Forms;

internal static class FormServices
{
    public static IServiceCollection AddForms(this IServiceCollection services) =>
        services.AddScoped<FormsQuery>().AddScoped<StartDraft.StartDraft>().AddScoped<SaveDraft.SaveDraft>().AddScoped<EnactForm.EnactForm>().AddScoped<DiscardDraft.DiscardDraft>().AddScoped<TakeBackForm.TakeBackForm>();
}
