using System.Text;
using PropertyHub.Host.Backups;

namespace PropertyHub.Host.Tests.Backups;

public sealed class KeyRingBoxTests
{
    readonly byte[] _box = KeyRingBox.Wrap("the keys"u8.ToArray(), "开门");

    [Fact]
    public void The_passphrase_opens_it() => Encoding.UTF8.GetString(KeyRingBox.Unwrap(_box, "开门").ShouldNotBeNull()).ShouldBe("the keys");

    [Fact]
    public void Another_does_not() => KeyRingBox.Unwrap(_box, "关门").ShouldBeNull();

    [Fact]
    public void Neither_does_it_open_when_tampered_with()
    {
        _box[^1] ^= 1;
        KeyRingBox.Unwrap(_box, "开门").ShouldBeNull();
    }

    [Fact]
    public void The_content_is_not_to_be_seen() => Encoding.UTF8.GetString(_box).ShouldNotContain("keys");
}
