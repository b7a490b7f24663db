namespace PropertyHub.Kernel.Tests;

public class SortKeysTests
{
    [Fact]
    public void Numbers_within_a_code_count_as_people_do()
    {
        string[] counted = ["1-1-101", "1-1-401", "1-1-2303", "1-10-101", "2-1-101", "10-1-101", "A2", "A10", "商-9", "商-10"];
        counted.Reverse().OrderAsPeopleCount(code => code).ShouldBe(counted);
    }
}
