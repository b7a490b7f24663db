namespace PropertyHub.Platform.Tests.Excel;

[CollectionDefinition(Memory.Alone, DisableParallelization = true)]
public sealed class MemoryCollection;

static class Memory
{
    /// <summary>Tests that measure memory run while no other does.</summary>
    public const string Alone = "Memory";

    /// <summary>The most that the managed heap grew by while the work ran, sampled every few milliseconds.</summary>
    public static long Peak(Action work)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        long peak = 0;
        using var done = new ManualResetEventSlim();
        var watch = new Thread(() =>
        {
            while (!done.Wait(5))
                peak = Math.Max(peak, GC.GetTotalMemory(false) - before);
        });
        watch.Start();
        try
        {
            work();
        }
        finally
        {
            done.Set();
            watch.Join();
        }
        return peak;
    }
}
