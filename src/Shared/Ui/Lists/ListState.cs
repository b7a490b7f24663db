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

    internal bool Reread()
    {
        var before = ListAddress.Write(Request);
        Request = ListAddress.Read(new Uri(navigation.Uri).Query);
        return before != ListAddress.Write(Request);
    }
}
