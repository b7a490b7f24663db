using System.Text;

namespace PropertyHub.Host.CommandLine;

/// <summary>Help in the user's language to its first word, which the library leaves in English.</summary>
internal sealed class HelpWriter(TextWriter output) : TextWriter
{
    const string Untranslated = "Description:";

    public override Encoding Encoding => output.Encoding;
    public override void Write(char value) => output.Write(value);
    public override void Write(string? value) => output.Write(value?.Replace(Untranslated, HostTexts.HelpDescription, StringComparison.Ordinal));
    public override void WriteLine(string? value) => Write(value + NewLine);
}
