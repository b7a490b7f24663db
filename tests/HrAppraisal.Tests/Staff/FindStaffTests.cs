using PropertyHub.HrAppraisal.Staff;
using PropertyHub.Platform.Finding;

namespace PropertyHub.HrAppraisal.Tests.Staff;

public sealed class FindStaffTests
{
    [Theory]
    [InlineData("E002")]
    [InlineData(" 员工E002 ")]
    public async Task Somebody_is_found_by_number_or_name(string words)
    {
        await using var hr = await HrEstate.StartAsync();

        var found = (await FindAsync(hr, words)).ShouldHaveSingleItem();

        (found.Title, found.Address).ShouldBe(("员工E002", "/staff?q=E002"));
    }

    [Fact]
    public async Task The_one_of_that_number_comes_before_those_that_begin_so()
    {
        await using var hr = await HrEstate.StartAsync();
        await hr.AddStaffAsync(HrEstate.Member("E0020", "维修工", "E001", null, "工程部"));

        (await FindAsync(hr, "E002")).Select(one => one.Address).ShouldBe(["/staff?q=E002", "/staff?q=E0020"]);
        (await FindAsync(hr, "  ")).ShouldBeEmpty();
    }

    static Task<IReadOnlyList<Found>> FindAsync(HrEstate hr, string words) =>
        hr.Host.Get<IEnumerable<IFindSource>>().OfType<FindStaff>().Single().FindAsync(words, 6, TestContext.Current.CancellationToken);
}
