using CsCheck;

namespace PropertyHub.Kernel.Tests;

public sealed class MaskingTests
{
    [Theory]
    [InlineData("13812346721", "138****6721")]
    [InlineData("85123456", "******56")]
    [InlineData("1234", "****")]
    [InlineData("", "")]
    [InlineData(null, null)]
    public void A_phone_keeps_what_helps_to_recognise_it(string? phone, string? masked) => Masking.Phone(phone).ShouldBe(masked);

    [Fact]
    public void An_identity_number_keeps_its_ends() => Masking.Identity("31010119800101123X").ShouldBe("3****************X");

    [Fact]
    public void Whatever_is_masked_says_so() => Gen.String[Gen.Char['0', '9'], 1, 20].Sample(number => Masking.IsMasked(Masking.Phone(number)) && Masking.IsMasked(Masking.Identity(number)));
}
