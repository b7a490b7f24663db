using System.Diagnostics;
using System.Text;
using PropertyHub.Kernel;
using PropertyHub.Platform.Modules;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Host.CommandLine;

/// <summary>Answers go to the output, as lines and tables or as JSON; progress, warnings and reasons of a refusal go to the error stream.</summary>
internal sealed class Screen(TextWriter output, TextWriter error, bool json, bool terminal) : IProgress<WorkProgress>
{
    const int BarWidth = 28;
    static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(120);
    long _drawn;
    int _barLength;
    string? _lastStep;

    /// <summary>Without a terminal, say each step on a line of its own.</summary>
    public bool TellsSteps { get; set; }

    public void Line(string text) => output.WriteLine(text);

    public int Tell(Answer answer)
    {
        ClearBar();
        if (json)
            output.WriteLine(JsonAnswer.Of(answer));
        else
        {
            if (answer.Result is { } result)
                Tell(result);
            if (answer.Refusal is { } refusal)
                Tell(refusal);
        }
        return answer.ExitCode;
    }

    public int Misused(IReadOnlyList<string> problems)
    {
        if (json)
        {
            output.WriteLine(JsonAnswer.Misused(problems));
            return ExitCodes.Misused;
        }
        foreach (var problem in problems)
            error.WriteLine(problem);
        error.WriteLine(HostTexts.SeeHelp.ToString());
        return ExitCodes.Misused;
    }

    public int Failed(Text text)
    {
        ClearBar();
        if (json)
            output.WriteLine(JsonAnswer.Failed(text));
        else
            error.WriteLine(text.ToString());
        return ExitCodes.Failed;
    }

    public void Report(WorkProgress value)
    {
        if (json)
            return;
        if (terminal)
            DrawBar(value);
        else if (TellsSteps && value.Step.ToString() is { Length: > 0 } step && step != _lastStep)
            error.WriteLine(_lastStep = step);
    }

    void Tell(VerbResult result)
    {
        output.WriteLine(result.Summary.ToString());
        foreach (var figure in result.Figures)
            output.WriteLine($"  {figure.Label}{HostTexts.Colon}{Plain.Of(figure.Value)}");
        foreach (var table in result.Tables.Where(table => table.Rows.Count > 0 && !table.IsInRefusal))
            TextTable.Write(output, table);
        foreach (var warning in result.Warnings)
            error.WriteLine(HostTexts.Warning(warning).ToString());
    }

    void Tell(Refusal refusal)
    {
        error.WriteLine(refusal.Text.ToString());
        foreach (var detail in refusal.Details)
            error.WriteLine($"  {detail}");
    }

    void DrawBar(WorkProgress value)
    {
        if (_barLength > 0 && value.Done < value.Total && Stopwatch.GetElapsedTime(_drawn) < Pace)
            return;
        _drawn = Stopwatch.GetTimestamp();
        var share = value.Total > 0 ? Math.Clamp((int)(value.Done * 100 / value.Total), 0, 100) : 0;
        var text = new StringBuilder("\r[").Append('#', share * BarWidth / 100).Append('-', BarWidth - share * BarWidth / 100).Append("] ");
        text.Append(value.Total > 0 ? $"{share,3} %  " : "       ").Append(value.Step.ToString());
        var length = TextTable.WidthOf(text.ToString());
        error.Write(text.Append(' ', Math.Max(0, _barLength - length)));
        _barLength = length;
    }

    void ClearBar()
    {
        if (_barLength == 0)
            return;
        error.Write("\r" + new string(' ', _barLength) + "\r");
        _barLength = 0;
    }
}
