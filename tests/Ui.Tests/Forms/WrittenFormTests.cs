namespace PropertyHub.Ui.Tests.Forms;

public sealed class WrittenFormTests
{
    sealed record Choice(bool All, IReadOnlyDictionary<long, string> Parts);

    [Fact]
    public void What_was_written_down_is_read_again_rare_characters_too()
    {
        var written = WrittenForm.Of(new Choice(true, new Dictionary<long, string> { [7] = "五十𠮷" }), isUnsaved: true);

        written.IsUnsaved.ShouldBeTrue();
        written.Document.ShouldContain("五十");
        var read = WrittenForm.Read<Choice>(written.Document).ShouldNotBeNull();
        (read.All, read.Parts[7]).ShouldBe((true, "五十𠮷"));
    }

    [Theory]
    [InlineData("{\"All\":true}")]
    [InlineData("{\"All\":true,\"Parts\":null}")]
    [InlineData("no form")]
    public void What_another_version_wrote_is_none(string document) => WrittenForm.Read<Choice>(document).ShouldBeNull();
}
