using PropertyHub.Administration.Access;

namespace PropertyHub.Host.Tests.Web;

public sealed class LocalAddressTests
{
    [Theory]
    [InlineData("/billing/cashier?unit=1-1-101", "/billing/cashier?unit=1-1-101")]
    [InlineData("/", "/")]
    [InlineData("", "/")]
    [InlineData(null, "/")]
    [InlineData("billing", "/")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("https://evil.example", "/")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData("/a\r\nSet-Cookie: x=1", "/")]
    [InlineData("/\t/evil.example", "/")]
    public void Nobody_is_sent_elsewhere(string? wished, string address) => AccountAddresses.Local(wished).ShouldBe(address);
}
