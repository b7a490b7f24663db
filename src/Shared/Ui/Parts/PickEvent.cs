using Microsoft.AspNetCore.Components;

namespace PropertyHub.Ui;

/// <summary>A click on one of many that a single handler around them listens for.</summary>
public sealed class PickEventArgs : EventArgs
{
    /// <summary>The id of the nearest element around the click that has one; empty where none has.</summary>
    public string Id { get; set; } = "";
}

/// <summary>Gives markup the event <c>@onpick</c>; connection.js tells what it is in the browser.</summary>
[EventHandler("onpick", typeof(PickEventArgs), enableStopPropagation: true, enablePreventDefault: true)]
public static class EventHandlers;
