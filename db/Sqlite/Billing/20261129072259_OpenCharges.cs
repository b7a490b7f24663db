using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PropertyHub.Db.Sqlite.Billing
{
    /// <inheritdoc />
    public partial class OpenCharges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_billing_Allocations_Date",
                table: "billing_Allocations");

            migrationBuilder.CreateIndex(
                name: "IX_billing_Allocations_Date_ChargeNumber",
                table: "billing_Allocations",
                columns: new[] { "Date", "ChargeNumber" });

            // all that sums over open charges ask for; EF knows no index over the columns of a Money
            migrationBuilder.Sql("""
                CREATE INDEX "IX_billing_Charges_Open" ON "billing_Charges" ("UnitId", "Period", "ItemCode", "PostedOn", "DueDate", "AmountFen", "PaidFen", "CounterNumber")
                WHERE "PaidFen" <> "AmountFen";
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""DROP INDEX "IX_billing_Charges_Open";""");

            migrationBuilder.DropIndex(
                name: "IX_billing_Allocations_Date_ChargeNumber",
                table: "billing_Allocations");

            migrationBuilder.CreateIndex(
                name: "IX_billing_Allocations_Date",
                table: "billing_Allocations",
                column: "Date");
        }
    }
}
