using PropertyHub.Platform.Data;

namespace PropertyHub.Archives.People;

/// <summary>身份: what a person is to a unit.</summary>
public enum PersonRole { Owner, Family, Tenant }

/// <summary>A person of a household (ARC-02) with the days he or she belongs to it. History stays; a person leaves by an end date.</summary>
internal sealed class Person
{
    /// <summary>Rises in the order of the rows that brought the people: of two owners of one day the lower pays.</summary>
    public long Id { get; set; }

    public long UnitId { get; init; }
    public PersonRole Role { get; set; }
    public required string Name { get; set; }

    [Personal]
    public string? Phone { get; set; }

    /// <summary>证件类型, such as 身份证 or 护照.</summary>
    public string? IdKind { get; set; }

    /// <summary>The number encrypted by the key ring (ARC-05).</summary>
    public byte[]? IdNumberSealed { get; set; }

    /// <summary>A keyed hash by which the same number is known again without being read.</summary>
    public string? IdNumberHash { get; set; }

    /// <summary>The number as everybody may see it.</summary>
    public string? IdNumberMasked { get; set; }

    /// <summary>First day, included; null without beginning.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Last day, included; null without end.</summary>
    public DateOnly? To { get; set; }

    public string? EmergencyContact { get; set; }

    [Personal]
    public string? EmergencyPhone { get; set; }

    public string? Plate { get; set; }
    public Guid? ImportId { get; init; }
    public int Version { get; private set; }

    public Person Copy() => (Person)MemberwiseClone();

    /// <summary>Whether all that an import may change is as in another.</summary>
    public bool SaysTheSameAs(Person other) =>
        (Name, Phone, IdKind, IdNumberHash, To, EmergencyContact, EmergencyPhone, Plate)
        == (other.Name, other.Phone, other.IdKind, other.IdNumberHash, other.To, other.EmergencyContact, other.EmergencyPhone, other.Plate);

    /// <summary>Takes over what an import may change.</summary>
    public void Take(Person wished)
    {
        (Name, Phone, IdKind, To) = (wished.Name, wished.Phone, wished.IdKind, wished.To);
        (IdNumberSealed, IdNumberHash, IdNumberMasked) = (wished.IdNumberSealed, wished.IdNumberHash, wished.IdNumberMasked);
        (EmergencyContact, EmergencyPhone, Plate) = (wished.EmergencyContact, wished.EmergencyPhone, wished.Plate);
    }

    public bool BelongsOn(DateOnly day) => !(From > day) && !(To < day);
}
