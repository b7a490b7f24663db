using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PropertyHub.Db.SqlServer.Billing
{
    /// <inheritdoc />
    public partial class OpenCharges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Allocations_Date",
                schema: "billing",
                table: "Allocations");

            migrationBuilder.CreateIndex(
                name: "IX_Allocations_Date_ChargeNumber",
                schema: "billing",
                table: "Allocations",
                columns: new[] { "Date", "ChargeNumber" });

            // all that sums over open charges ask for; a filter may not compare two columns here, and EF knows no index over the columns of a Money
            migrationBuilder.Sql("""
                CREATE INDEX [IX_Charges_Open] ON [billing].[Charges] ([UnitId], [Period], [ItemCode]) INCLUDE ([PostedOn], [DueDate], [AmountFen], [PaidFen], [CounterNumber]);
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP INDEX [IX_Charges_Open] ON [billing].[Charges];");

            migrationBuilder.DropIndex(
                name: "IX_Allocations_Date_ChargeNumber",
                schema: "billing",
                table: "Allocations");

            migrationBuilder.CreateIndex(
                name: "IX_Allocations_Date",
                schema: "billing",
                table: "Allocations",
                column: "Date");
        }
    }
}
