using System.Collections.Concurrent;
using System.Globalization;

namespace PropertyHub.Benchmarks.Screens;

/// <summary>Many people at once, in a process of their own: opens their screens, waits for word, then lets them work for a while.</summary>
internal static class ScreenLoad
{
    /// <summary>Each page once: the first screens pay for code and caches that all share.</summary>
    const int Warm = 24;

    /// <param name="words">Address, number of screens, seconds of work.</param>
    public static async Task RunAsync(string[] words)
    {
        var (address, count, seconds) = (words[0], int.Parse(words[1], CultureInfo.InvariantCulture), int.Parse(words[2], CultureInfo.InvariantCulture));
        var cookies = new List<System.Net.CookieContainer>();
        foreach (var person in Person.All)
            cookies.Add(await person.SignInAsync(address));
        var first = await OpenAsync(address, cookies, Warm);
        Say("first");
        var screens = await OpenAsync(address, cookies, count);
        Say("open");
        var (times, faults) = (new ConcurrentBag<double>(), new ConcurrentBag<string>());
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        await Task.WhenAll(screens.Select((screen, i) => WorkAsync(screen.Screen, screen.Person, new Random(i), times, faults, end.Token)));
        var sorted = times.Order().ToArray();
        Console.WriteLine(string.Join(' ', sorted.Length, faults.Count, At(sorted, 0.5), At(sorted, 0.95), At(sorted, 0.99)));
        foreach (var fault in faults.Distinct().Take(5))
            Console.WriteLine(fault);
        foreach (var (screen, _) in first.Concat(screens))
            await screen.DisposeAsync();
    }

    /// <summary>Tells the host's process, and waits until it has looked.</summary>
    static void Say(string what)
    {
        Console.WriteLine(what);
        Console.ReadLine();
    }

    static async Task<List<(Screen Screen, Person Person)>> OpenAsync(string address, List<System.Net.CookieContainer> cookies, int count)
    {
        var screens = new List<(Screen Screen, Person Person)>();
        for (var i = 0; i < count; i++)
        {
            var (person, at) = (Person.All[i % Person.All.Length], i / Person.All.Length);
            screens.Add((await Screen.OpenAsync(address, person.Pages[at % person.Pages.Length], cookies[i % cookies.Count]), person));
        }
        return screens;
    }

    static string At(double[] sorted, double share) =>
        sorted.Length == 0 ? "NaN" : (1000 * sorted[(int)Math.Min(sorted.Length - 1, sorted.Length * share)]).ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>Something every five to fifteen seconds, as people do who read, talk and type in between.</summary>
    static async Task WorkAsync(Screen screen, Person person, Random chance, ConcurrentBag<double> times, ConcurrentBag<string> faults, CancellationToken end)
    {
        try
        {
            while (true)
            {
                await Task.Delay(TimeSpan.FromSeconds(5 + 10 * chance.NextDouble()), end);
                if (person.Keys.Length > 0 && chance.Next(3) > 0 && await screen.PressAsync(person.Keys[chance.Next(person.Keys.Length)]) is { } pressed)
                    times.Add(pressed);
                else
                    times.Add(await screen.GoAsync(person.Pages[chance.Next(person.Pages.Length)]));
            }
        }
        catch (OperationCanceledException)
        {
        }
        catch (Exception fault)
        {
            faults.Add($"{person.Role}: {screen.Fault ?? fault.Message}");
        }
    }
}
