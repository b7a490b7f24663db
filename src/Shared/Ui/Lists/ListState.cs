using Microsoft.AspNetCore.Components;
using PropertyHub.Platform.Lists;

namespace PropertyHub.Ui;

/// <summary>The request that stands in the address of the page, and the ways to change it.</summary>
public sealed class ListState(NavigationManager navigation)
{
    public ListRequest Request { get; private set; } = ListAddress.Read(new Uri(navigation.Uri).Query);

    internal string Path => new Uri(navigation.Uri).AbsolutePath;

    /// <summary>The address of this page with another request.</summary>
    public string Href(ListRequest request) => Path + ListAddress.Write(request);

    public void Go(ListRequest request, bool replace = false) => navigation.NavigateTo(Href(request), replace: replace);

    public void Filter(string name, string? value) => Go(Request.WithFilter(name, value));

    readonly List<FilterChip> _chips = [];

    internal void Add(FilterChip chip) => _chips.Add(chip);
    internal void Remove(FilterChip chip) => _chips.Remove(chip);

    /// <summary>What is asked, in words: each filter with its value.</summary>
    internal IEnumerable<string> Conditions()
    {
        if (Request.Search.Length > 0)
            yield return UiTexts.SearchedFor(Request.Search);
        foreach (var chip in _chips)
            if (chip.Said is { } value)
                yield return $"{chip.Label} {value}";
    }

    /// <summary>Whether the address now asks for something else, and whether it is to look otherwise.</summary>
    internal (bool Asked, bool Shown) Reread()
    {
        var before = Request;
        Request = ListAddress.Read(new Uri(navigation.Uri).Query);
        return (ListAddress.Write(before.Question) != ListAddress.Write(Request.Question), ListAddress.Write(before) != ListAddress.Write(Request));
    }
}
