using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PropertyHub.Db.Sqlite.Billing
{
    /// <inheritdoc />
    public partial class MetersInOrder : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_billing_Meters_UnitCode_Number",
                table: "billing_Meters");

            migrationBuilder.AddColumn<string>(
                name: "SortKey",
                table: "billing_Meters",
                type: "TEXT",
                maxLength: 120,
                nullable: false,
                defaultValue: "");

            // as SortKeys.Of: every number of the code padded to six digits; the blank at the end takes the last one along
            migrationBuilder.Sql("""
                WITH RECURSIVE "Parts" ("Id", "Rest", "Digits", "Key") AS (
                    SELECT "Id", "UnitCode" || ' ', '', '' FROM "billing_Meters"
                    UNION ALL
                    SELECT "Id", substr("Rest", 2),
                        CASE WHEN substr("Rest", 1, 1) BETWEEN '0' AND '9' THEN "Digits" || substr("Rest", 1, 1) ELSE '' END,
                        CASE WHEN substr("Rest", 1, 1) BETWEEN '0' AND '9' THEN "Key"
                            ELSE "Key" || substr('000000', 1, ("Digits" <> '') * max(0, 6 - length("Digits"))) || "Digits" || substr("Rest", 1, 1) END
                    FROM "Parts" WHERE "Rest" <> '')
                UPDATE "billing_Meters" SET "SortKey" = rtrim("Parts"."Key") FROM "Parts" WHERE "Parts"."Id" = "billing_Meters"."Id" AND "Parts"."Rest" = '';
                """);

            migrationBuilder.CreateIndex(
                name: "IX_billing_Meters_SortKey_Number",
                table: "billing_Meters",
                columns: new[] { "SortKey", "Number" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_billing_Meters_SortKey_Number",
                table: "billing_Meters");

            migrationBuilder.DropColumn(
                name: "SortKey",
                table: "billing_Meters");

            migrationBuilder.CreateIndex(
                name: "IX_billing_Meters_UnitCode_Number",
                table: "billing_Meters",
                columns: new[] { "UnitCode", "Number" });
        }
    }
}
