namespace PropertyHub.Browser.Tests.Smoke;

/// <summary>Whether the words of a page have room: at full width, on a narrow screen, and at 200 % of a 1280 px window (which leaves 640).</summary>
internal static class Fit
{
    /// <summary>Boxes with words outside of them, and the page itself where it can be moved sideways; sheets of paper are as wide as paper.</summary>
    const string Overflow = """
        () => {
          const bad = new Set(), boxOf = node => { while (getComputedStyle(node).display === 'inline') node = node.parentElement; return node; };
          if (document.scrollingElement.scrollWidth > innerWidth && !document.querySelector('.print-body')) bad.add(`the page is ${document.scrollingElement.scrollWidth} px wide`);
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) {
            const text = texts.currentNode, node = text.parentElement;
            if (!text.data.trim() || node.closest('.vh,.skip,script,style') || !node.checkVisibility({ visibilityProperty: true })) continue;
            const box = boxOf(node);
            if (getComputedStyle(box).overflowX !== 'visible') continue;
            const words = document.createRange();
            words.selectNodeContents(text);
            const taken = words.getBoundingClientRect(), given = box.getBoundingClientRect();
            if (taken.width && (taken.right > given.right + 1 || taken.left < given.left - 1)) bad.add(`${text.data.trim().slice(0, 40)} runs out of its ${box.tagName} by ${Math.round(taken.right - given.right)} px`);
          }
          return [...bad];
        }
        """;

    static readonly int[] AllWidths = [640, 768, 1280], Narrowest = [640];

    /// <param name="locale">English words are the longest: they are looked at in each width, others in the narrowest.</param>
    public static async Task<List<string>> FaultsAsync(Seat seat, string locale)
    {
        var faults = new List<string>();
        foreach (var width in locale.StartsWith("en", StringComparison.Ordinal) ? AllWidths : Narrowest)
        {
            await seat.Page.SetViewportSizeAsync(width, 800);
            faults.AddRange((await seat.Page.EvaluateAsync<string[]>(Overflow)).Select(fault => $"at {width} px {fault}"));
        }
        await seat.ShowScreenAsync();
        return faults;
    }
}
