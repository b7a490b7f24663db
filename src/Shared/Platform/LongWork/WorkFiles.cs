using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Platform.LongWork;

/// <summary>Where long work puts the files it makes; kept until they are forgotten with their work.</summary>
public interface IWorkFiles
{
    Stream Create(Guid work);

    /// <summary>Null when there is none.</summary>
    Stream? Open(Guid work);

    void Delete(Guid work);
}

/// <summary>Long work made a file that its starter may fetch at <see cref="AddressOf"/>.</summary>
/// <param name="Name">As the browser is to save it.</param>
public sealed record WorkFile(string Name)
{
    public static string AddressOf(Guid work) => $"/made/{work}";
}

public static class WorkFilesRegistration
{
    /// <summary>Starts long work that writes a file; what was written before it was refused, stopped or failed is thrown away.</summary>
    public static LongWorkStatus StartFile(this LongWorkRunner runner, Guid id, Actor actor, Text title, string name, string? link,
        Func<IServiceProvider, Stream, IProgress<WorkProgress>, CancellationToken, Task<Refusal?>> write) =>
        runner.Start<WorkFile>(id, actor, title, link, async (services, progress, ct) =>
        {
            var files = services.GetRequiredService<IWorkFiles>();
            var written = false;
            try
            {
                await using (var stream = files.Create(id))
                {
                    if (await write(services, stream, progress, ct) is { } refusal)
                        return refusal;
                }
                written = true;
                return new WorkFile(name);
            }
            finally
            {
                if (!written)
                    files.Delete(id);
            }
        });
}
