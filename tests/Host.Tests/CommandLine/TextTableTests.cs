using PropertyHub.Host.CommandLine;
using PropertyHub.Kernel;
using PropertyHub.Platform.Modules;

namespace PropertyHub.Host.Tests.CommandLine;

public sealed class TextTableTests
{
    [Fact]
    public void Chinese_takes_two_places_and_numbers_stand_right()
    {
        using var output = new StringWriter { NewLine = "\n" };
        TextTable.Write(output, new VerbTable("t", Text.Verbatim("表"), [new("a", Text.Verbatim("项目")), new("b", Text.Verbatim("金额"))],
            [["物业费", new Money(123456)], ["MGMT", new Money(5)]]));
        output.ToString().ShouldBe("\n表\n项目        金额\n------  --------\n物业费  1,234.56\nMGMT        0.05\n");
    }
}
