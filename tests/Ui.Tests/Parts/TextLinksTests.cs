using CsCheck;

namespace PropertyHub.Ui.Tests.Parts;

public class TextLinksTests
{
    static IEnumerable<string?> Links(string text) => TextLinks.Of(text).Where(piece => piece.Href is not null).Select(piece => piece.Href);

    [Theory]
    [InlineData("见 /archives/units/1-2-301 和工单", "/archives/units/1-2-301")]
    [InlineData("巡查记录：/billing/collection?period=2026-11&zone=Z1", "/billing/collection?period=2026-11&zone=Z1")]
    [InlineData("https://example.cn/a?b=1。", "https://example.cn/a?b=1")]
    [InlineData("照片在http://nas/p/1.jpg，看第二张", "http://nas/p/1.jpg")]
    public void Addresses_become_links(string text, string link) => Links(text).ShouldBe([link]);

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("报修/巡查 3/4 km/h")]
    [InlineData("//evil.example/x")]
    [InlineData("data:text/html,x /\\evil.example")]
    [InlineData("<a href=x>点</a>")]
    [InlineData("https:// 空")]
    public void Nothing_else_does(string text) => Links(text).ShouldBeEmpty();

    [Fact]
    public void The_pieces_put_together_are_the_text() =>
        Gen.OneOf(Gen.String, Gen.Int[0, 5].Array[0, 8].Select(picked => string.Concat(picked.Select(i => new[] { "/a", " ", "https://x.cn", "，", "𠮷", "<b>" }[i]))))
            .Sample(text => string.Concat(TextLinks.Of(text).Select(piece => piece.Words)).ShouldBe(text));
}
