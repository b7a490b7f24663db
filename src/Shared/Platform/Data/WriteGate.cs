namespace PropertyHub.Platform.Data;

/// <summary>
/// Lets one writer of this process at a time ask SQLite for its only write lock, first come first served;
/// left to itself SQLite polls, and an unlucky writer may starve. On SQL Server it lets everybody pass.
/// </summary>
public sealed class WriteGate(DatabaseOptions options)
{
    readonly SemaphoreSlim _one = new(1, 1);

    public async ValueTask<IDisposable?> EnterAsync(CancellationToken ct)
    {
        if (options.Provider != DatabaseProvider.Sqlite)
            return null;
        await _one.WaitAsync(ct);
        return new Pass(_one);
    }

    sealed class Pass(SemaphoreSlim one) : IDisposable
    {
        public void Dispose() => one.Release();
    }
}
