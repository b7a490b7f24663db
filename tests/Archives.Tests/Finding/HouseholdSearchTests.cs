using PropertyHub.Platform.Finding;
using PropertyHub.Testing;

namespace PropertyHub.Archives.Tests.Finding;

public class HouseholdSearchTests
{
    static async Task<string[]> Find(ModuleHost host, string words, int limit = 10) =>
        [.. (await host.Get<IEstate>().FindAsync(words, limit, Ct)).Select(hit => hit.UnitCode)];

    static async Task<ModuleHost> Estate()
    {
        var host = await ArchivesHost.StartAsync();
        await host.FillAsync(
            ("3-2-1502", ["王伟 13812346721 粤A12345"]),
            ("3-2-150", ["李王伟 13900001502"]),
            ("1-1-1502", ["王伟东 13700000000"]),
            ("1-1-321", ["赵敏 13711112222"]));
        return host;
    }

    [Theory]
    [InlineData("3-2-1502")]
    [InlineData("321502")]
    [InlineData("３２１５０２")]
    [InlineData("３－２－１５０２")]
    [InlineData("3栋2单元1502室")]
    [InlineData(" 3 2 1502 ")]
    [InlineData("粤a12345")]
    [InlineData("6721")]
    [InlineData("13812346721")]
    public async Task Finds_the_household_however_it_is_typed(string words)
    {
        await using var host = await Estate();
        (await Find(host, words))[0].ShouldBe("3-2-1502");
    }

    [Fact]
    public async Task Puts_the_whole_name_before_its_beginning_before_its_part()
    {
        await using var host = await Estate();
        (await Find(host, "王伟")).ShouldBe(["3-2-1502", "1-1-1502", "3-2-150"]);
    }

    [Fact]
    public async Task Puts_the_room_itself_before_rooms_that_begin_like_it_and_rooms_before_phones()
    {
        await using var host = await Estate();
        (await Find(host, "3-2-150")).ShouldBe(["3-2-150", "3-2-1502"]);
        (await Find(host, "1502")).ShouldBe(["3-2-1502", "1-1-1502", "3-2-150"]);
    }

    [Fact]
    public async Task Rooms_that_begin_like_it_do_not_crowd_out_the_room_of_that_number()
    {
        await using var host = await ArchivesHost.StartAsync();
        await host.FillAsync(("150-2-101", []), ("150-2-102", []), ("150-2-103", []), ("3-2-1502", []));
        (await Find(host, "1502", 3)).ShouldBe(["150-2-101", "3-2-1502", "150-2-102"]);
    }

    [Fact]
    public async Task Needs_every_word()
    {
        await using var host = await Estate();
        (await Find(host, "王伟 1502")).ShouldBe(["3-2-1502", "1-1-1502", "3-2-150"]);
        (await Find(host, "王伟 321502")).ShouldBe(["3-2-1502"]);
        (await Find(host, "没有这人")).ShouldBeEmpty();
        (await Find(host, "")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Shows_no_phone_in_full()
    {
        await using var host = await Estate();
        var hit = (await host.Get<IEstate>().FindAsync("3-2-1502", 1, Ct)).ShouldHaveSingleItem();
        (hit.OwnerName, hit.MaskedPhone).ShouldBe(("王伟", "138****6721"));
    }

    [Fact]
    public async Task Keeps_to_the_limit() =>
        (await Find(await Estate(), "1", 2)).Length.ShouldBe(2);

    [Fact]
    public async Task The_search_over_everything_tells_a_household_without_its_phone_and_leads_to_its_page()
    {
        await using var host = await Estate();

        var found = (await host.Get<IEnumerable<IFindSource>>().Single().FindAsync("13812346721", 6, Ct)).ShouldHaveSingleItem();

        (found.Title, found.Address).ShouldBe(("3-2-1502", "/archives/units/3-2-1502"));
        found.Detail.ShouldContain("王伟");
        found.Detail.ShouldContain("138****6721");
        found.Detail.ShouldNotContain("13812346721");
    }
}
