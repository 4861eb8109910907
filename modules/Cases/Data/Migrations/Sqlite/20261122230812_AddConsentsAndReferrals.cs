using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IntegrationPlatform.Cases.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddConsentsAndReferrals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "cases_service_provider",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Website = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    OfficeHours = table.Column<string>(type: "TEXT", maxLength: 600, nullable: true),
                    Languages = table.Column<string>(type: "TEXT", nullable: false),
                    Access = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Catchment = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    CheckedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CheckedByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Archived = table.Column<int>(type: "INTEGER", nullable: false),
                    SortName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    SearchWords = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_service_provider", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cases_consent",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Scope = table.Column<string>(type: "TEXT", nullable: false),
                    ServiceId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Recipient = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Purpose = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SpecialCategories = table.Column<int>(type: "INTEGER", nullable: false),
                    Mutual = table.Column<int>(type: "INTEGER", nullable: false),
                    GivenOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    Interpreter = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Guardian = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ValidUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    WithdrawnOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    WithdrawnForm = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    LastUsedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RecordedBy = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RecordedByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_consent", x => x.Id);
                    table.ForeignKey(
                        name: "FK_cases_consent_cases_person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "cases_person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_cases_consent_cases_service_provider_ServiceId",
                        column: x => x.ServiceId,
                        principalTable: "cases_service_provider",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cases_referral",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ServiceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Target = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Mode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Concern = table.Column<byte[]>(type: "BLOB", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DataPassed = table.Column<int>(type: "INTEGER", nullable: false),
                    ConsentId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Result = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ResultOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    TaskId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    RecordedBy = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RecordedByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    TakenBackAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_referral", x => x.Id);
                    table.ForeignKey(
                        name: "FK_cases_referral_cases_case_CaseId",
                        column: x => x.CaseId,
                        principalTable: "cases_case",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_cases_referral_cases_consent_ConsentId",
                        column: x => x.ConsentId,
                        principalTable: "cases_consent",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_cases_referral_cases_service_provider_ServiceId",
                        column: x => x.ServiceId,
                        principalTable: "cases_service_provider",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cases_disclosure",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Recipient = table.Column<byte[]>(type: "BLOB", nullable: false),
                    What = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Grounds = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ConsentId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ReferralId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RequestedBy = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RequestedByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    RequestedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DecidedBy = table.Column<byte[]>(type: "BLOB", nullable: true),
                    DecidedByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Refusal = table.Column<byte[]>(type: "BLOB", nullable: true),
                    PassedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    TaskId = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_disclosure", x => x.Id);
                    table.ForeignKey(
                        name: "FK_cases_disclosure_cases_case_CaseId",
                        column: x => x.CaseId,
                        principalTable: "cases_case",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_cases_disclosure_cases_consent_ConsentId",
                        column: x => x.ConsentId,
                        principalTable: "cases_consent",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_cases_disclosure_cases_referral_ReferralId",
                        column: x => x.ReferralId,
                        principalTable: "cases_referral",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_cases_consent_MunicipalityId_PersonId_GivenOn_Id",
                table: "cases_consent",
                columns: new[] { "MunicipalityId", "PersonId", "GivenOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_consent_MunicipalityId_ServiceId",
                table: "cases_consent",
                columns: new[] { "MunicipalityId", "ServiceId" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_consent_PersonId",
                table: "cases_consent",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_consent_ServiceId",
                table: "cases_consent",
                column: "ServiceId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_disclosure_CaseId",
                table: "cases_disclosure",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_disclosure_ConsentId",
                table: "cases_disclosure",
                column: "ConsentId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_disclosure_MunicipalityId_CaseId_RequestedAt_Id",
                table: "cases_disclosure",
                columns: new[] { "MunicipalityId", "CaseId", "RequestedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_disclosure_MunicipalityId_State_RequestedAt_Id",
                table: "cases_disclosure",
                columns: new[] { "MunicipalityId", "State", "RequestedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_disclosure_ReferralId",
                table: "cases_disclosure",
                column: "ReferralId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_referral_CaseId",
                table: "cases_referral",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_referral_ConsentId",
                table: "cases_referral",
                column: "ConsentId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_referral_MunicipalityId_CaseId_On_Id",
                table: "cases_referral",
                columns: new[] { "MunicipalityId", "CaseId", "On", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_referral_MunicipalityId_ConsentId",
                table: "cases_referral",
                columns: new[] { "MunicipalityId", "ConsentId" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_referral_MunicipalityId_ServiceId",
                table: "cases_referral",
                columns: new[] { "MunicipalityId", "ServiceId" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_referral_ServiceId",
                table: "cases_referral",
                column: "ServiceId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_service_provider_MunicipalityId_Archived_SortName_Id",
                table: "cases_service_provider",
                columns: new[] { "MunicipalityId", "Archived", "SortName", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cases_disclosure");

            migrationBuilder.DropTable(
                name: "cases_referral");

            migrationBuilder.DropTable(
                name: "cases_consent");

            migrationBuilder.DropTable(
                name: "cases_service_provider");
        }
    }
}
